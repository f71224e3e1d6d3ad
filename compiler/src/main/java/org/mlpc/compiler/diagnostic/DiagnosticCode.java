package org.mlpc.compiler.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every message of the compiler. The number's hundreds are its family: 01 syntax, 02 names, 03 types and arguments,
 * 04 shapes, 05 meaning, 06 numbers, 07 limits, 08 teaching lints (warnings). A number, once released, keeps its
 * meaning.
 */
public enum DiagnosticCode {
  // 01: syntax
  UNEXPECTED_TEXT(101, "unexpected text"),
  MISSING_CLOSING(102, "an opening bracket is never closed"),
  STRAY_CLOSING(103, "a closing bracket without an opening one"),
  MISSING_VALUE(104, "a value is missing"),
  STRANGE_CHARACTER(105, "a character that means nothing"),
  UNCLOSED_STRING(106, "a string is never closed"),
  UNCLOSED_COMMENT(107, "a comment is never closed"),
  SINGLE_QUOTES(108, "quotes of another kind around a text"),
  HASH_COMMENT(109, "a comment with #"),
  JAVADOC_COMMENT(110, Severity.WARNING, "a doc comment written as in Java"),
  STRAY_DOC_COMMENT(111, Severity.WARNING, "a doc comment with nothing to document"),
  SEMICOLON(112, "a semicolon"),
  STRAY_COMMA(113, "a comma where none is needed"),
  MISSING_COMMA(114, "a comma is missing"),
  COLON_FOR_VALUE(115, "a colon where a value is given"),
  EQUALS_FOR_TYPE(116, "an equals sign where a type is given"),
  MISSING_PARENTHESES(117, "arguments without parentheses"),
  WRONG_BRACKETS(118, "brackets of the wrong kind"),
  BAD_ESCAPE(119, "an unknown escape in a string"),
  MISPLACED_STATEMENT(120, "a statement in the wrong section"),
  UNKNOWN_SECTION(121, "an unknown section"),
  MISPLACED_DECLARATION(122, "a declaration out of order"),
  UNKNOWN_DECLARATION(123, "an unknown declaration"),
  MISSING_NAME(124, "a name is missing"),
  MISSING_BLOCK(125, "the braces are missing"),
  TOO_DEEP(126, "nested too deeply"),
  EMPTY_FILE(127, "a file without a model"),
  NOT_UTF8(128, "a file that is not UTF-8"),
  BAD_NAME(129, "a name that is none"),
  FOREIGN_NUMBER(130, "a number in another notation"),
  WRONG_OPERATOR(131, "an operator of another language"),
  MISSING_OPERATOR(132, "an operator is missing"),
  ARITHMETIC(133, "arithmetic"),
  MISPLACED_ATTRIBUTE(134, "an attribute in the wrong place"),
  EXTRA_WORD(135, "a word too many"),
  ATTRIBUTE_LINE(136, Severity.WARNING, "an attribute above what comes next"),

  // 02: names
  UNKNOWN_LAYER(201, "an unknown layer"),
  UNKNOWN_ACTIVATION(202, "an unknown activation"),
  UNKNOWN_OPTION(203, "an unknown option"),
  UNKNOWN_COLUMN(204, "an unknown column"),
  UNKNOWN_LABEL(205, "an unknown label"),
  UNKNOWN_LOSS(206, "an unknown loss"),
  UNKNOWN_OPTIMIZER(207, "an unknown optimizer"),
  UNKNOWN_SCHEDULE(208, "an unknown schedule"),
  UNKNOWN_INITIALIZER(209, "an unknown initializer"),
  UNKNOWN_REGULARIZER(210, "an unknown regularizer"),
  UNKNOWN_CLIP(211, "an unknown gradient clip"),
  UNKNOWN_STOPPING(212, "an unknown stopping rule"),
  UNKNOWN_SPLIT(213, "an unknown split"),
  UNKNOWN_METRIC(214, "an unknown metric"),
  UNKNOWN_PROPERTY(215, "an unknown train property"),
  UNKNOWN_LIMIT(216, "an unknown limit"),
  UNKNOWN_TYPE(217, "an unknown column type"),
  UNKNOWN_ATTRIBUTE(218, "an unknown attribute"),
  UNKNOWN_WORD(219, "an unknown choice"),
  UNKNOWN_MISSING_RULE(220, "an unknown rule for missing values"),
  UNKNOWN_UNIT(221, "an unknown unit"),
  UNKNOWN_EDITION(222, "an unknown edition of the language"),
  UNKNOWN_CODE(223, "an unknown warning in @allow"),
  UNUSED_ALLOWANCE(224, Severity.WARNING, "an @allow that allows nothing"),

  // 03: types and arguments
  WRONG_TYPE(301, "a value of the wrong type"),
  MISSING_ARGUMENT(302, "an argument is missing"),
  TOO_MANY_ARGUMENTS(303, "more arguments than there are"),
  ARGUMENT_NEEDS_NAME(304, "an argument that needs its name"),
  ARGUMENT_WITHOUT_NAME(305, "an argument that is written without its name"),
  ARGUMENT_ORDER(306, "an unnamed argument after named ones"),
  DUPLICATE_ARGUMENT(307, "an argument given twice"),
  DUPLICATE_PROPERTY(308, "a property given twice"),
  DUPLICATE_SECTION(309, "a section given twice"),
  DUPLICATE_COLUMN(310, "two columns of one name"),
  DUPLICATE_LABEL(311, "a label given twice"),
  DUPLICATE_DECLARATION(312, "two models or blocks of one name"),
  DUPLICATE_LAYER(313, "two layers of one name"),
  JAVA_KEYWORD(314, "a name that Java does not allow"),
  JAVA_CLASH(315, "two names that are one in Java"),
  EMPTY_SECTION(316, "an empty section"),
  EMPTY_LABELS(317, "a category or set without labels"),
  LABELS_EXPECTED(318, "labels are missing"),
  LABELS_NOT_EXPECTED(319, "labels where there are none"),
  BAD_RANGE(320, "a range that holds nothing"),
  TYPE_ARGUMENTS(321, "a type with arguments it does not take"),
  BAD_VECTOR(322, "a vector that cannot be"),
  ATTRIBUTE_DOES_NOT_FIT(323, "an attribute that does not fit"),
  DUPLICATE_ATTRIBUTE(324, "an attribute given twice"),
  MISSING_SECTION(325, "a section is missing"),
  EXAMPLE_LENGTH(326, "an example row of the wrong length"),
  EXAMPLE_VALUE(327, "an example value that does not fit its column"),
  NOT_A_TARGET(328, "a type that cannot be a target"),
  RESERVED_NAME(329, "a name that is taken by the language"),
  BLOCK_RECURSION(330, "a block that contains itself"),
  MISSING_RULE_NEEDED(331, "a nullable column without a rule for missing values"),
  MISSING_RULE_UNUSED(332, "a rule for missing values on a column that has none"),
  FILE_NEEDED(333, "an expectation without a data file"),
  FILE_NOT_EXPECTED(334, "a data file where none belongs"),

  // 04: shapes
  MISSING_HEAD(401, "a target without a head"),
  UNKNOWN_HEAD(402, "a head without a target"),
  LAYER_AFTER_OUTPUT(403, "a layer after the output"),
  WIDTH_IN_OUTPUT(404, "a width in the output layer"),
  BATCH_NORM_OF_ONE(405, "batch normalisation with a batch of one"),
  TOO_LARGE(406, "more than the JVM can index"),
  MISSING_OUTPUT(407, "the output layer is missing"),
  GROUPS_DO_NOT_DIVIDE(408, "groups that do not divide the width"),
  OUTPUT_BESIDE_HEADS(409, "an output beside heads"),
  DUPLICATE_HEAD(410, "two heads of one name"),
  LAYER_AFTER_HEADS(411, "a layer after the heads"),

  // 05: meaning
  LOSS_DOES_NOT_FIT(501, "a loss that does not fit the output activation"),
  ACTIVATION_DOES_NOT_FIT(502, "an output activation that does not fit the target"),
  OUTPUT_OUT_OF_REACH(503, "an output activation that cannot reach the target's range"),
  STEP_HAS_NO_GRADIENT(504, "a step activation with a gradient optimizer"),
  PERCEPTRON_NEEDS_STEP(505, "the perceptron rule on another network than a perceptron"),
  DROPOUT_ON_OUTPUT(506, "dropout or noise on the output"),
  STOP_WITHOUT_VALIDATION(507, "early stopping without validation rows"),
  METRIC_DOES_NOT_FIT(508, "a metric that does not fit the target"),
  STRATIFY_DOES_NOT_FIT(509, "a target that cannot be stratified by"),
  TOP_K_BEYOND_CLASSES(510, "more candidates than classes"),
  PATIENCE_BEYOND_EPOCHS(511, "patience beyond the epochs"),
  FULL_BATCH_NEEDED(512, "lbfgs without full batches"),
  LOSS_IS_IMPLIED(513, "a loss beside the perceptron rule"),
  OPTION_DOES_NOT_FIT(514, "an option that does not fit the target"),
  CLASS_WEIGHT_COUNT(515, "class weights that are not one a class"),
  LOSSES_NEED_SUM(516, "one loss for several heads"),
  SUM_NEEDS_HEADS(517, "a sum of losses without heads"),
  SUM_LEAVES_OUT_HEAD(518, "a head without its loss"),
  WEIGHT_NEEDS_SUM(519, "a loss weight outside of sum"),
  METRIC_CANNOT_BE_WATCHED(520, "a metric that is no single number"),
  SCHEDULE_BEYOND_EPOCHS(521, Severity.WARNING, "a schedule beyond the epochs"),
  BAD_MILESTONES(522, "boundaries and rates that do not match"),
  FLOOR_ABOVE_RATE(523, "a floor above the rate"),
  NOTHING_LEFT_TO_TRAIN(524, "a split that leaves no rows to train"),
  METRIC_NEEDS_HEAD(525, "a metric that does not say which head"),
  OPTIONS_CONTRADICT(526, "options that contradict each other"),

  // 06: numbers
  OUT_OF_RANGE(601, "a number out of its range"),
  RATE_NOT_POSITIVE(602, "a rate that is not positive"),
  DROPOUT_OUT_OF_RANGE(603, "a dropout outside [0, 1)"),
  MOMENTUM_OUT_OF_RANGE(604, "a momentum or decay outside [0, 1)"),
  PERCENTAGE_OUT_OF_RANGE(605, "a percentage out of its range"),
  NOT_WHOLE(606, "a number that is not whole"),
  UNIT_DOES_NOT_FIT(607, "a unit that does not fit"),
  NUMBER_TOO_LARGE(608, "a number that is too large"),
  BAD_NUMBER(609, "a number that is none"),

  // 07: limits
  TOO_MANY_PARAMETERS(701, "more parameters than the limit"),
  TOO_MANY_FLOPS(702, "more operations than the limit"),
  MODEL_TOO_BIG(703, "a model file beyond the limit"),
  LIMIT_IS_UPPER(704, "a limit the wrong way round"),

  // 08: teaching lints
  ZERO_INITIALISATION(801, "a hidden layer that starts constant"),
  LINEAR_STACK(802, "linear layers that collapse into one"),
  VANISHING_GRADIENT(803, "a deep stack of sigmoid or tanh"),
  RELU_WITH_XAVIER(804, "relu with xavier initialisation"),
  SELU_WITHOUT_LECUN(805, "selu without lecun initialisation"),
  BIAS_BEFORE_BATCH_NORM(806, "a bias before batch normalisation"),
  UNSCALED_INPUTS(807, "inputs of very different range"),
  L2_WITH_ADAPTIVE(808, "an L2 penalty with an adaptive optimizer"),
  BATCH_NORM_MOMENTUM(809, "a batch normalisation momentum that may be PyTorch's"),
  SINGLE_LABEL(810, "a category of one label"),
  UNUSUAL_RATE(811, "a rate far outside the usual"),
  HIDDEN_SOFTMAX(812, "softmax in a hidden layer"),
  UNUSED_BLOCK(813, "a block that is never used");

  private final int number;
  private final Severity severity;
  private final String title;

  DiagnosticCode(int number, String title) {
    this(number, number / 100 == 8 ? Severity.WARNING : Severity.ERROR, title);
  }

  DiagnosticCode(int number, Severity severity, String title) {
    this.number = number;
    this.severity = severity;
    this.title = title;
  }

  /** The code that a text names, in full or abbreviated: {@code MLP0501}, {@code 0501}, {@code 501}; in any case. */
  public static Optional<DiagnosticCode> of(String text) {
    String number = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^MLP[-_]?", "").replaceFirst("^0", "");
    return Arrays.stream(values()).filter(code -> String.valueOf(code.number).equals(number)).findFirst();
  }

  /** The code as people see it: {@code MLP0501}. */
  public String code() {
    return "MLP0" + number;
  }

  public Severity severity() {
    return severity;
  }

  /** What went wrong in a few words, for lists of codes. */
  public String title() {
    return title;
  }

  /** The hundreds of the number: 1 for syntax to 8 for teaching lints. */
  public int family() {
    return number / 100;
  }

  @Override
  public String toString() {
    return code();
  }
}
