package org.mlpc.runtime.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The header line of a CSV file: finds the columns of a schema in it. */
final class CsvHeader {

  private static final int LISTED = 40;

  private final String file;
  private final List<String> names;
  private final Map<String, Integer> indexes = new LinkedHashMap<>();

  CsvHeader(String file, List<String> names) {
    this.file = file;
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      indexes.merge(names.get(i).strip(), i, (first, second) -> -1);
    }
  }

  int size() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  boolean has(String name) {
    return indexes.containsKey(name);
  }

  /** Where the column of this name is. */
  int index(String name) {
    Integer index = indexes.get(name);
    if (index == null) {
      throw missing(name);
    }
    if (index < 0) {
      throw new InputException(file + ": two columns are called \"" + name + "\"; rename one in the header");
    }
    return index;
  }

  /** Where each element of a vector is. */
  int[] vector(Column column) {
    int[] found = new int[column.length()];
    String pattern = vectorPattern(column);
    for (int i = 0; i < found.length; i++) {
      found[i] = index(fill(pattern, i));
    }
    return found;
  }

  /** Where the label columns of a set are: one 0/1 column each. */
  int[] labels(Column column) {
    String pattern = column.header().contains("{0}") ? column.header() : "{0}";
    int[] found = new int[column.labels().size()];
    for (int i = 0; i < found.length; i++) {
      String name = pattern.replace("{0}", column.labels().get(i));
      if (!has(name)) {
        throw new InputException(missing(column.name()).getMessage() + "; nor is there a 0/1 column \"" + name
            + "\" for each label of the set");
      }
      found[i] = index(name);
    }
    return found;
  }

  private String vectorPattern(Column column) {
    if (!column.header().isEmpty()) {
      return column.header();
    }
    boolean underscore = !has(column.name() + "0") && has(column.name() + "_0");
    return column.name() + (underscore ? "_{0}" : "{0}");
  }

  private static String fill(String pattern, int index) {
    return pattern.replace("{0}", Integer.toString(index)).replace("{1}", Integer.toString(index + 1));
  }

  private InputException missing(String name) {
    StringBuilder text = new StringBuilder(file).append(": no column \"").append(name).append("\"; the file has ");
    for (int i = 0; i < Math.min(LISTED, names.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(names.get(i));
    }
    if (names.size() > LISTED) {
      text.append(" and ").append(names.size() - LISTED).append(" more");
    }
    text.append("; nearest is \"").append(NearestName.of(name, names)).append('"');
    if (names.size() == 1 && (names.get(0).contains(";") || names.get(0).contains("\t"))) {
      text.append("; cells must be separated by commas");
    }
    return new InputException(text.toString());
  }
}
