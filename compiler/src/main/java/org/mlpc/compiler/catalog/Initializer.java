package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.either;
import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterType.real;
import static org.mlpc.compiler.catalog.ParameterType.word;

/** The laws of initial weights; n is the fan-in, m the fan-out. Biases start at zero. */
public enum Initializer implements Concept {
  ZEROS(
      Entry.of("zeros", "All weights 0; keeps hidden units identical")
          .formula("0")
          .pytorch("init.zeros_")
          .keras("zeros")
          .synonyms("zero")),
  CONSTANT(
      Entry.of("constant", "All weights equal")
          .example("constant(0.5)")
          .formula("c")
          .pytorch("init.constant_")
          .keras("Constant")
          .synonyms("const", "fill")
          .respelled("ones", "constant(1)")
          .parameters(leading("c", real(Range.ANY), "the weight").synonyms("value"))),
  UNIFORM(
      Entry.of("uniform", "Evenly between two bounds")
          .example("uniform(-0.1, 0.1)")
          .formula("U(a, b)")
          .pytorch("init.uniform_")
          .keras("RandomUniform")
          .synonyms("randomUniform", "rand")
          .parameters(
              leading("a", real(Range.ANY), "lower bound").synonyms("minval", "low"),
              leading("b", real(Range.ANY), "upper bound").synonyms("maxval", "high"))),
  NORMAL(
      Entry.of("normal", "Small random numbers")
          .formula("N(0, sd²)")
          .pytorch("init.normal_")
          .keras("RandomNormal")
          .synonyms("gaussian", "randomNormal", "randn", "random", "truncatedNormal")
          .parameters(
              leading("sd", real(Range.POSITIVE), "standard deviation")
                  .orElse("0.01")
                  .synonyms("std", "stddev", "sigma"))),
  LECUN(
      Entry.of("lecun", "Variance 1/n; the lecture calls it Xavier")
          .formula("N(0, 1/n), or U(±√(3/n))")
          .source("LeCun, Bottou, Orr and Müller, 1998, Efficient BackProp")
          .pytorch("–")
          .keras("lecun_normal")
          .respelled("lecunNormal", "lecun(normal)")
          .respelled("lecunUniform", "lecun(uniform)")
          .parameters(law("normal"))),
  XAVIER(
      Entry.of("xavier", "Variance 2/(n + m); the lecture calls it Bengio, Keras Glorot")
          .formula("U(±√(6/(n + m))), or N(0, 2/(n + m))")
          .source(
              "Glorot and Bengio, 2010, Understanding the difficulty of training deep feedforward"
                  + " neural networks")
          .pytorch("init.xavier_uniform_")
          .keras("glorot_uniform")
          .synonyms("glorot", "bengio")
          .respelled("xavierUniform", "xavier(uniform)")
          .respelled("glorotUniform", "xavier(uniform)")
          .respelled("xavierNormal", "xavier(normal)")
          .respelled("glorotNormal", "xavier(normal)")
          .parameters(law("uniform"))),
  HE(
      Entry.of("he", "Variance 2/n, for ReLU and its kin")
          .formula("N(0, 2/n), or U(±√(6/n))")
          .source("He, Zhang, Ren and Sun, 2015, Delving deep into rectifiers")
          .pytorch("init.kaiming_normal_")
          .keras("he_normal")
          .synonyms("kaiming", "msra")
          .respelled("heNormal", "he(normal)")
          .respelled("heUniform", "he(uniform)")
          .respelled("kaimingNormal", "he(normal)")
          .respelled("kaimingUniform", "he(uniform)")
          .parameters(law("normal"))),
  ORTHOGONAL(
      Entry.of("orthogonal", "Orthonormal rows or columns")
          .formula("gain·Q of the QR decomposition of a Gaussian matrix, signs by diag(R)")
          .source(
              "Saxe, McClelland and Ganguli, 2014, Exact solutions to the nonlinear dynamics of"
                  + " learning in deep linear networks")
          .pytorch("init.orthogonal_")
          .keras("orthogonal")
          .parameters(either("gain", real(Range.POSITIVE), "factor").orElse("1")));

  private final Entry entry;

  Initializer(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.INITIALIZER;
  }

  private static ParameterSpec law(String value) {
    return leading("law", word("normal", "uniform"), "which distribution")
        .orElse(value)
        .synonyms("distribution");
  }
}
