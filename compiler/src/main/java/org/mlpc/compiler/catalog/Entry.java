package org.mlpc.compiler.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The definition of a concept, as the reference page prints it.
 *
 * @param name the spelling in a {@code .mlp} file
 * @param summary one sentence without a full stop
 * @param formula what is computed, or "" where there is nothing to compute
 * @param source author, year and title of the publication it was introduced in, or ""
 * @param convention what mlpc does where frameworks differ, or ""
 * @param pytorch the name PyTorch gives it, or ""
 * @param keras the name Keras gives it, or ""
 * @param synonyms what people type when they mean this, and how it is written here
 * @param parameters the parameters, leading ones first
 * @param example how it is typically written, or "" where its name and defaults say that
 */
public record Entry(
    String name,
    String summary,
    String formula,
    String source,
    String convention,
    String pytorch,
    String keras,
    List<Synonym> synonyms,
    List<ParameterSpec> parameters,
    String example) {

  /**
   * What people type when they mean a concept.
   *
   * @param foreign as another framework or habit has it; letter case and underscores do not count
   * @param spelling what is written here instead
   */
  public record Synonym(String foreign, String spelling) {}

  public Entry {
    synonyms = List.copyOf(synonyms);
    parameters = List.copyOf(parameters);
  }

  static Entry of(String name, String summary) {
    return new Entry(name, summary, "", "", "", "", "", List.of(), List.of(), "");
  }

  Entry formula(String text) {
    return new Entry(
        name, summary, text, source, convention, pytorch, keras, synonyms, parameters, example);
  }

  Entry source(String text) {
    return new Entry(
        name, summary, formula, text, convention, pytorch, keras, synonyms, parameters, example);
  }

  Entry convention(String text) {
    return new Entry(
        name, summary, formula, source, text, pytorch, keras, synonyms, parameters, example);
  }

  Entry pytorch(String text) {
    return new Entry(
        name, summary, formula, source, convention, text, keras, synonyms, parameters, example);
  }

  Entry keras(String text) {
    return new Entry(
        name, summary, formula, source, convention, pytorch, text, synonyms, parameters, example);
  }

  /** With further names for the same thing. */
  Entry synonyms(String... names) {
    List<Synonym> all = new ArrayList<>(synonyms);
    for (String foreign : names) {
      all.add(new Synonym(foreign, name));
    }
    return new Entry(
        name, summary, formula, source, convention, pytorch, keras, all, parameters, example);
  }

  /** With a name that stands for this with an option: {@code heUniform} is {@code he(uniform)}. */
  Entry respelled(String foreign, String spelling) {
    List<Synonym> all = new ArrayList<>(synonyms);
    all.add(new Synonym(foreign, spelling));
    return new Entry(
        name, summary, formula, source, convention, pytorch, keras, all, parameters, example);
  }

  Entry parameters(ParameterSpec... specs) {
    return new Entry(
        name,
        summary,
        formula,
        source,
        convention,
        pytorch,
        keras,
        synonyms,
        List.of(specs),
        example);
  }

  /** With a typical use, for help texts. */
  Entry example(String text) {
    return new Entry(
        name, summary, formula, source, convention, pytorch, keras, synonyms, parameters, text);
  }
}
