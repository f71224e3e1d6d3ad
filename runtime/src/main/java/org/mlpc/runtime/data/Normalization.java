package org.mlpc.runtime.data;

/** What was fitted on the training rows: how each encoded element is transformed. */
public final class Normalization {
}
