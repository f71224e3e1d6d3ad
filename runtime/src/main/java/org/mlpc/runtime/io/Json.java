package org.mlpc.runtime.io;

import java.util.Iterator;
import java.util.Map;
import org.mlpc.runtime.data.Numbers;

/**
 * JSON text of maps, lists, arrays, strings, numbers and booleans. Numbers have the fewest digits that read back the
 * same double, on every JDK; one that is not finite becomes {@code null}.
 */
public final class Json {

  private Json() {}

  /** The text on one line. */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      appendMap(out, map);
    } else if (value instanceof Iterable<?> list) {
      appendList(out, list.iterator());
    } else if (value instanceof long[][] table) {
      appendList(out, java.util.Arrays.asList(table).iterator());
    } else if (value instanceof long[] row) {
      appendList(out, java.util.Arrays.stream(row).boxed().iterator());
    } else if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      out.append(Double.isFinite(number) ? Numbers.text(number) : "null");
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      appendString(out, value.toString());
    }
  }

  private static void appendMap(StringBuilder out, Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      appendString(out, entry.getKey().toString());
      out.append(':');
      append(out, entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static void appendList(StringBuilder out, Iterator<?> items) {
    out.append('[');
    while (items.hasNext()) {
      append(out, items.next());
      out.append(items.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private static void appendString(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
