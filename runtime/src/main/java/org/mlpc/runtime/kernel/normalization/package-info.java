/** Layers that normalise or disturb activations: batch, layer and group normalisation, dropout, noise. */
package org.mlpc.runtime.kernel.normalization;
