package org.mlpc.compiler.format;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/** A syntax tree as text, without places: equal texts are equal trees. */
final class TreeText {

  private TreeText() {}

  static String of(Object node) {
    if (node instanceof Optional<?> optional) {
      return optional.map(TreeText::of).orElse("-");
    } else if (node instanceof List<?> list) {
      return list.stream().map(TreeText::of).collect(Collectors.joining(",", "[", "]"));
    } else if (node instanceof Span || node instanceof SourceFile) {
      return "";
    } else if (!(node instanceof Record)) {
      return "'" + node + "'";
    }
    StringBuilder text = new StringBuilder(node.getClass().getSimpleName()).append("(");
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        text.append(of(accessor.invoke(node))).append(" ");
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return text.append(")").toString();
  }
}
