package org.mlpc.compiler.catalog;

/** One entry of the catalogue. */
public interface Concept {}
