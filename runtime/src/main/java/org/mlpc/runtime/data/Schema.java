package org.mlpc.runtime.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that go into a network and come out of it, in declaration order, and where each lies in an encoded row.
 * A raw row holds encoded values before any fitted transform; a missing number in it is NaN.
 */
public final class Schema {

  private final List<Column> inputs;
  private final List<Column> targets;
  private final int[] inputOffsets;
  private final int[] targetOffsets;
  private final boolean heads;

  private Schema(Builder builder) {
    inputs = List.copyOf(builder.inputs);
    targets = List.copyOf(builder.targets);
    inputOffsets = offsets(inputs);
    targetOffsets = offsets(targets);
    heads = builder.heads
        || targets.size() > 1 && !targets.stream().allMatch(c -> c.type() instanceof ColumnType.Number);
  }

  /** Begins a schema. */
  public static Builder builder() {
    return new Builder();
  }

  /** The columns that go in. */
  public List<Column> inputs() {
    return inputs;
  }

  /** The columns that come out. */
  public List<Column> targets() {
    return targets;
  }

  /** Encoded elements of a row of inputs, indicators of missing values included. */
  public int inputWidth() {
    return inputOffsets[inputs.size()];
  }

  /** Encoded elements of a row of targets, and of a row of outputs. */
  public int targetWidth() {
    return targetOffsets[targets.size()];
  }

  /** Where the input column of this index begins in an encoded row. */
  public int inputOffset(int index) {
    return inputOffsets[index];
  }

  /** Where the target column of this index begins in an encoded row. */
  public int targetOffset(int index) {
    return targetOffsets[index];
  }

  /** True if each target has a head of its own, so that metrics are named after it: {@code rating.accuracy}. */
  public boolean heads() {
    return heads;
  }

  /**
   * One line a column, holding all that decides what the encoded elements mean: type, labels and their order, range,
   * missing values, transforms. Two schemas with the same lines encode alike.
   */
  public List<String> lines() {
    return SchemaText.lines(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schema schema
        && inputs.equals(schema.inputs) && targets.equals(schema.targets) && heads == schema.heads;
  }

  @Override
  public int hashCode() {
    return 31 * inputs.hashCode() + targets.hashCode();
  }

  @Override
  public String toString() {
    return "Schema[inputs=" + inputs + ", targets=" + targets + "]";
  }

  private static int[] offsets(List<Column> columns) {
    int[] offsets = new int[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      offsets[i + 1] = Math.addExact(offsets[i], columns.get(i).width());
    }
    return offsets;
  }

  /** Collects columns. */
  public static final class Builder {

    private final List<Column> inputs = new ArrayList<>();
    private final List<Column> targets = new ArrayList<>();
    private boolean heads;

    private Builder() {}

    /** The next column that goes in. */
    public Builder input(Column column) {
      inputs.add(column);
      return this;
    }

    /** The next column that comes out. */
    public Builder target(Column column) {
      if (column.optional()) {
        throw new IllegalArgumentException(column.name() + ": a target cannot be missing");
      }
      targets.add(column);
      return this;
    }

    /** Each target has a head of its own; implied when several targets are not all numbers. */
    public Builder heads() {
      heads = true;
      return this;
    }

    /** The schema. */
    public Schema build() {
      return new Schema(this);
    }
  }
}
