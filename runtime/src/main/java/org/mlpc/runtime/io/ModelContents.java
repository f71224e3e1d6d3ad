package org.mlpc.runtime.io;

import org.mlpc.runtime.data.Normalization;

/**
 * What a trained network consists of.
 *
 * @param values all tensors in file order
 * @param normalization fitted on the training rows
 * @param provenance where the values come from
 */
public record ModelContents<A>(A values, Normalization normalization, Provenance provenance) {}
