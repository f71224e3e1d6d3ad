package org.mlpc.compiler.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.syntax.BlockDeclaration;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.Head;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.Section;

/** The layers of {@code network}, blocks expanded and names given. Emits MLP0330 and MLP0406. */
final class NetworkResolution {

  /** Blocks inside of blocks multiply; a network beyond this is a slip. */
  private static final int MOST_LAYERS = 100_000;

  /** Expansion is recursive; nobody reads blocks in blocks as deep as this. */
  private static final int DEEPEST = 64;

  private final Problems problems;
  private final Blocks blocks;
  private final LayerResolution layers;
  private final Attributes attributes;
  private final Deque<String> open = new ArrayDeque<>();
  private int count;
  private boolean complete = true;
  private boolean deep;

  NetworkResolution(Problems problems, ArgumentBinding binding, Blocks blocks) {
    this.problems = problems;
    this.blocks = blocks;
    this.layers = new LayerResolution(problems, binding);
    this.attributes = new Attributes(problems, binding);
  }

  ResolvedNetwork resolve(Section network) {
    LayerNames names = new LayerNames(problems, "");
    names.declare(network.layers());
    List<ResolvedLayer> trunk = new ArrayList<>();
    network.layers().forEach(statement -> resolve(statement, Substitution.NONE, names, trunk));
    List<ResolvedHead> heads = new ArrayList<>();
    for (Head head : network.heads()) {
      attributes.refuse(head.attributes(), "heads");
      LayerNames own = names.within(head.name().text());
      own.declare(head.layers());
      List<ResolvedLayer> body = new ArrayList<>();
      head.layers().forEach(statement -> resolve(statement, Substitution.NONE, own, body));
      heads.add(new ResolvedHead(head, body));
    }
    return new ResolvedNetwork(trunk, heads, complete);
  }

  private void resolve(
      LayerStatement statement,
      Substitution substitution,
      LayerNames names,
      List<ResolvedLayer> out) {
    if (++count > MOST_LAYERS) {
      reportTooMany(statement);
      return;
    }
    attributes.refuse(statement.attributes(), "layers");
    Call call = substitution.apply(statement.call());
    Optional<BlockDeclaration> block = blocks.use(call.name());
    if (block.isPresent()) {
      expand(block.get(), call, statement, names, out);
      return;
    }
    Optional<Binding> binding = layers.resolve(call, statement, blocks.names());
    complete &= binding.isPresent();
    if (binding.isPresent()) {
      String kind = binding.get().concept().dslName();
      String name = names.of(statement.name(), kind);
      ResolvedLayer layer = new ResolvedLayer(name, "", binding.get(), statement);
      boolean slope = layer.function().filter(f -> f == Activation.PRELU).isPresent();
      boolean own = layer.concept() instanceof LayerKind;
      out.add(
          slope
              ? new ResolvedLayer(
                  name,
                  own ? names.of(Optional.empty(), Activation.PRELU.dslName()) : name,
                  binding.get(),
                  statement)
              : layer);
    }
  }

  private void expand(
      BlockDeclaration block,
      Call call,
      LayerStatement statement,
      LayerNames names,
      List<ResolvedLayer> out) {
    if (open.contains(block.name().text())) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.BLOCK_RECURSION,
                  call.nameSpan(),
                  "the block " + Wording.quote(block.name().text()) + " contains itself")
              .also(block.name().span(), "declared here")
              .help("a block is copied to where it stands, so it cannot stand in itself"));
      complete = false;
      return;
    }
    if (open.size() == DEEPEST) {
      reportTooDeep(call);
      return;
    }
    Optional<Substitution> substitution = blocks.bind(block, call);
    if (substitution.isEmpty()) {
      complete = false;
      return;
    }
    open.push(block.name().text());
    LayerNames inner = names.within(names.of(statement.name(), block.name().text()));
    inner.declare(block.layers());
    block.layers().forEach(layer -> resolve(layer, substitution.get(), inner, out));
    open.pop();
  }

  private void reportTooDeep(Call call) {
    complete = false;
    if (!deep) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.TOO_LARGE,
                  call.nameSpan(),
                  "blocks stand in blocks more than " + DEEPEST + " deep")
              .help("write the layers of some of them where they stand"));
    }
    deep = true;
  }

  private void reportTooMany(LayerStatement statement) {
    complete = false;
    if (count == MOST_LAYERS + 1) {
      problems.report(
          problems.at(
              DiagnosticCode.TOO_LARGE,
              statement.span(),
              "the network has more than " + MOST_LAYERS + " layers when its blocks are expanded"));
    }
  }
}
