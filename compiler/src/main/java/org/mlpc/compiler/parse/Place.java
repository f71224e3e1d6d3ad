package org.mlpc.compiler.parse;

import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.mlpc.grammar.MlpParser;

/** What is being read: the rule of the grammar, and how people call it. */
enum Place {
  EDITION(MlpParser::edition, "an edition", "edition 1"),
  PACKAGE(MlpParser::packageDeclaration, "a package", "package com.example.flowers"),
  MODEL(MlpParser::model, "a model", "model Iris { … }"),
  BLOCK(MlpParser::block, "a block", "block wide(units) { … }"),
  SECTION(MlpParser::section, "a section", "train { … }"),
  HEAD(MlpParser::head, "a head", "head rating { … }"),
  COLUMN(MlpParser::column, "a column", "width: real"),
  LAYER(MlpParser::layer, "a layer", "dense(16, relu)"),
  PROPERTY(MlpParser::property, "a setting", "batch = 16"),
  LIMIT(MlpParser::bound, "a limit", "params <= 500"),
  EXPECTATION(MlpParser::bound, "an expectation", "accuracy >= 93% on \"test.csv\""),
  EXAMPLE(MlpParser::example, "an example", "[0, 1] -> 1");

  private final Function<MlpParser, ? extends ParserRuleContext> rule;
  private final String noun;
  private final String sample;

  Place(Function<MlpParser, ? extends ParserRuleContext> rule, String noun, String sample) {
    this.rule = rule;
    this.noun = noun;
    this.sample = sample;
  }

  ParserRuleContext parse(MlpParser parser) {
    return rule.apply(parser);
  }

  /** With its article: {@code a column}. */
  String noun() {
    return noun;
  }

  /** As it is written: {@code width: real}. */
  String sample() {
    return sample;
  }

  /** Whether it compares a measure with a value. */
  boolean isBound() {
    return this == LIMIT || this == EXPECTATION;
  }

  /** Whether it is written as a word and braces, whose content is read apart. */
  boolean isHeader() {
    return this == MODEL || this == BLOCK || this == SECTION || this == HEAD;
  }
}
