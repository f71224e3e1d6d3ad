package org.mlpc.runtime.data;

/** The columns that go into a network and come out of it, in declaration order. */
public final class Schema {
}
