package org.mlpc.runtime;

/**
 * How a layer does in training: whether its gradient vanishes or explodes, and whether its units still live. Measured
 * on the first training rows, with nothing drawn at random.
 *
 * @param layer its name
 * @param line its line in the {@code .mlp} file
 * @param activation the name of its activation function; {@code linear} for none
 * @param gradientNorm ‖∂loss/∂θ‖₂ over its parameters, of the mean loss; NaN for a layer without parameters
 * @param weightNorm ‖θ‖₂ over its parameters; NaN for a layer without parameters
 * @param deadUnits the share of its units that gave 0 for every row; 0 for functions that cannot die
 * @param saturated the share of its values on the flat ends of its function; 0 for functions without such
 */
public record LayerHealth(
    String layer, int line, String activation, double gradientNorm, double weightNorm, double deadUnits,
    double saturated) {}
