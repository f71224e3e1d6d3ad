package org.mlpc.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.BlockDeclaration;
import org.mlpc.compiler.syntax.Bound;
import org.mlpc.compiler.syntax.Column;
import org.mlpc.compiler.syntax.Declaration;
import org.mlpc.compiler.syntax.Example;
import org.mlpc.compiler.syntax.Head;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.Statement;

/**
 * Something that gets lines of its own: where it stands, how it aligns with its like, and what its braces hold.
 *
 * @param hasBraces whether it ends with a group in braces that holds the children
 */
record Node(Span span, Shape shape, boolean hasBraces, List<Node> children) {

  /** How a line is divided into cells that are aligned with those of the lines around it. */
  enum Shape {
    PLAIN,
    /** name: type @attributes */
    COLUMN,
    /** name = value */
    ASSIGNMENT,
    /** measure >= value */
    BOUND,
    /** [row] -> target */
    EXAMPLE,
    /** header { … } */
    BLOCK,
    MODEL
  }

  /** The declarations of a file, edition and package included. */
  static List<Node> of(MlpFile file) {
    List<Node> nodes = new ArrayList<>();
    file.edition().ifPresent(edition -> nodes.add(leaf(edition.span(), Shape.PLAIN)));
    file.packageDeclaration().ifPresent(declared -> nodes.add(leaf(declared.span(), Shape.PLAIN)));
    for (Declaration declaration : file.declarations()) {
      if (declaration instanceof ModelDeclaration model) {
        nodes.add(new Node(model.span(), Shape.MODEL, true, model.sections().stream().map(Node::of).toList()));
      } else if (declaration instanceof BlockDeclaration block) {
        nodes.add(new Node(block.span(), Shape.BLOCK, true, statements(block.layers())));
      }
    }
    return nodes;
  }

  private static Node of(Section section) {
    return new Node(section.span(), Shape.BLOCK, true, statements(section.statements()));
  }

  private static List<Node> statements(List<? extends Statement> statements) {
    List<Node> nodes = new ArrayList<>();
    for (Statement statement : statements) {
      boolean sharesType = statement instanceof Column && !nodes.isEmpty()
          && nodes.get(nodes.size() - 1).span().contains(statement.span());
      if (!sharesType) {
        nodes.add(of(statement));
      }
    }
    return nodes;
  }

  private static Node of(Statement statement) {
    if (statement instanceof Head head) {
      return new Node(head.span(), Shape.BLOCK, true, statements(head.layers()));
    } else if (statement instanceof LayerStatement layer) {
      return leaf(layer.span(), layer.name().isPresent() ? Shape.ASSIGNMENT : Shape.PLAIN);
    } else if (statement instanceof Property) {
      return leaf(statement.span(), Shape.ASSIGNMENT);
    } else if (statement instanceof Bound) {
      return leaf(statement.span(), Shape.BOUND);
    } else if (statement instanceof Example) {
      return leaf(statement.span(), Shape.EXAMPLE);
    }
    return leaf(statement.span(), Shape.COLUMN);
  }

  private static Node leaf(Span span, Shape shape) {
    return new Node(span, shape, false, List.of());
  }
}
