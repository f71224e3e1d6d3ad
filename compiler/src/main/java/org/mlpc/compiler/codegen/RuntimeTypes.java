package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.runtime.EarlyStopping;
import org.mlpc.runtime.Generated;
import org.mlpc.runtime.LayerObserver;
import org.mlpc.runtime.Lbfgs;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Split;
import org.mlpc.runtime.TrainableNetwork;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.TrainingPlan;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.data.RowDecoder;
import org.mlpc.runtime.data.RowEncoder;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.Provenance;
import org.mlpc.runtime.io.TensorSpec;
import org.mlpc.runtime.kernel.Dense;
import org.mlpc.runtime.kernel.Finite;
import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.Slices;
import org.mlpc.runtime.kernel.activation.Arctan;
import org.mlpc.runtime.kernel.activation.Elu;
import org.mlpc.runtime.kernel.activation.Gelu;
import org.mlpc.runtime.kernel.activation.HardSigmoid;
import org.mlpc.runtime.kernel.activation.LeakyRelu;
import org.mlpc.runtime.kernel.activation.Mish;
import org.mlpc.runtime.kernel.activation.Prelu;
import org.mlpc.runtime.kernel.activation.Relu;
import org.mlpc.runtime.kernel.activation.Selu;
import org.mlpc.runtime.kernel.activation.Sigmoid;
import org.mlpc.runtime.kernel.activation.Softmax;
import org.mlpc.runtime.kernel.activation.Softplus;
import org.mlpc.runtime.kernel.activation.Softsign;
import org.mlpc.runtime.kernel.activation.Step;
import org.mlpc.runtime.kernel.activation.Swish;
import org.mlpc.runtime.kernel.activation.Tanh;
import org.mlpc.runtime.kernel.loss.Hinge;
import org.mlpc.runtime.kernel.loss.Huber;
import org.mlpc.runtime.kernel.loss.LogCosh;
import org.mlpc.runtime.kernel.loss.MeanAbsoluteError;
import org.mlpc.runtime.kernel.loss.MeanSquaredError;
import org.mlpc.runtime.kernel.loss.PerceptronRule;
import org.mlpc.runtime.kernel.loss.SigmoidCrossEntropy;
import org.mlpc.runtime.kernel.loss.SoftmaxCrossEntropy;
import org.mlpc.runtime.kernel.loss.Targets;
import org.mlpc.runtime.kernel.normalization.BatchNorm;
import org.mlpc.runtime.kernel.normalization.Dropout;
import org.mlpc.runtime.kernel.normalization.GroupNorm;
import org.mlpc.runtime.kernel.normalization.Noise;
import org.mlpc.runtime.kernel.optimizer.AdaDelta;
import org.mlpc.runtime.kernel.optimizer.AdaGrad;
import org.mlpc.runtime.kernel.optimizer.Adam;
import org.mlpc.runtime.kernel.optimizer.Gradients;
import org.mlpc.runtime.kernel.optimizer.MaxNorm;
import org.mlpc.runtime.kernel.optimizer.Momentum;
import org.mlpc.runtime.kernel.optimizer.Nadam;
import org.mlpc.runtime.kernel.optimizer.Nesterov;
import org.mlpc.runtime.kernel.optimizer.RmsProp;
import org.mlpc.runtime.kernel.optimizer.Sgd;
import org.mlpc.runtime.random.Initializers;
import org.mlpc.runtime.schedule.Schedule;

/** Every class of the runtime that generated code names: as literals, so that a renamed class breaks this build. */
final class RuntimeTypes {

  static final ClassName GENERATED = ClassName.get(Generated.class);
  static final ClassName NETWORK = ClassName.get(Network.class);
  static final ClassName DEFINITION = ClassName.get(NetworkDefinition.class);
  static final ClassName TRAINABLE = ClassName.get(TrainableNetwork.class);
  static final ClassName TRAINER = ClassName.get(Trainer.class);
  static final ClassName PLAN = ClassName.get(TrainingPlan.class);
  static final ClassName SPLIT = ClassName.get(Split.class);
  static final ClassName EARLY_STOPPING = ClassName.get(EarlyStopping.class);
  static final ClassName LBFGS = ClassName.get(Lbfgs.class);
  static final ClassName OBSERVER = ClassName.get(LayerObserver.class);
  static final ClassName SCHEDULE = ClassName.get(Schedule.class);
  static final ClassName SCHEMA = ClassName.get(Schema.class);
  static final ClassName COLUMN = ClassName.get(Column.class);
  static final ClassName DATASET = ClassName.get(Dataset.class);
  static final ClassName ELEMENTS = ClassName.get(Elements.class);
  static final ClassName NORMALIZATION = ClassName.get(Normalization.class);
  static final ClassName ENCODER = ClassName.get(RowEncoder.class);
  static final ClassName DECODER = ClassName.get(RowDecoder.class);
  static final ClassName INPUT_EXCEPTION = ClassName.get(InputException.class);
  static final ClassName CONTENTS = ClassName.get(ModelContents.class);
  static final ClassName PROVENANCE = ClassName.get(Provenance.class);
  static final ClassName TENSOR = ClassName.get(TensorSpec.class);
  static final ClassName INITIALIZERS = ClassName.get(Initializers.class);
  static final ClassName DENSE = ClassName.get(Dense.class);
  static final ClassName PANELS = ClassName.get(Panels.class);
  static final ClassName SLICES = ClassName.get(Slices.class);
  static final ClassName TARGETS = ClassName.get(Targets.class);
  static final ClassName GRADIENTS = ClassName.get(Gradients.class);
  static final ClassName FINITE = ClassName.get(Finite.class);
  static final ClassName MAX_NORM = ClassName.get(MaxNorm.class);
  static final ClassName BATCH_NORM = ClassName.get(BatchNorm.class);
  static final ClassName GROUP_NORM = ClassName.get(GroupNorm.class);
  static final ClassName DROPOUT = ClassName.get(Dropout.class);
  static final ClassName NOISE = ClassName.get(Noise.class);
  static final ClassName PRELU = ClassName.get(Prelu.class);
  static final ClassName SOFTMAX = ClassName.get(Softmax.class);

  private RuntimeTypes() {}

  /** The kernel of an activation other than {@code linear}. */
  static ClassName activation(Activation activation) {
    return ClassName.get(switch (activation) {
      case LINEAR -> throw new IllegalArgumentException("linear needs no kernel");
      case STEP -> Step.class;
      case SIGMOID -> Sigmoid.class;
      case TANH -> Tanh.class;
      case ARCTAN -> Arctan.class;
      case RELU -> Relu.class;
      case LEAKY_RELU -> LeakyRelu.class;
      case PRELU -> Prelu.class;
      case ELU -> Elu.class;
      case SOFTPLUS -> Softplus.class;
      case SOFTMAX -> Softmax.class;
      case SELU -> Selu.class;
      case GELU -> Gelu.class;
      case SWISH -> Swish.class;
      case SOFTSIGN -> Softsign.class;
      case HARD_SIGMOID -> HardSigmoid.class;
      case MISH -> Mish.class;
    });
  }

  /** The kernel of a loss, put together with its activation where it has a partner. */
  static ClassName loss(Loss loss) {
    return ClassName.get(switch (loss) {
      case MSE -> MeanSquaredError.class;
      case MAE -> MeanAbsoluteError.class;
      case HUBER -> Huber.class;
      case LOG_COSH -> LogCosh.class;
      case BCE -> SigmoidCrossEntropy.class;
      case CROSS_ENTROPY -> SoftmaxCrossEntropy.class;
      case HINGE -> Hinge.class;
      case PERCEPTRON -> PerceptronRule.class;
    });
  }

  /** The kernel of an update rule. */
  static ClassName optimizer(Optimizer optimizer) {
    return ClassName.get(switch (optimizer) {
      case SGD, PERCEPTRON -> Sgd.class;
      case MOMENTUM -> Momentum.class;
      case NESTEROV -> Nesterov.class;
      case ADA_GRAD -> AdaGrad.class;
      case ADA_DELTA -> AdaDelta.class;
      case RMS_PROP -> RmsProp.class;
      case ADAM, ADAM_W -> Adam.class;
      case NADAM -> Nadam.class;
      case LBFGS -> throw new IllegalArgumentException("lbfgs is driven by the trainer");
    });
  }

  /** {@code float} or {@code double}. */
  static TypeName element(Precision precision) {
    return precision == Precision.FLOAT32 ? TypeName.FLOAT : TypeName.DOUBLE;
  }

  /** {@code float[]} or {@code double[]}. */
  static ArrayTypeName array(Precision precision) {
    return ArrayTypeName.of(element(precision));
  }

  /** A generic type of the element array: {@code Dataset<float[]>}. */
  static ParameterizedTypeName of(ClassName type, Precision precision) {
    return ParameterizedTypeName.get(type, array(precision));
  }

  /** The simple names that generated files import, which nested types must not hide. */
  static Set<String> simpleNames() {
    Stream<ClassName> named = Stream.of(
        GENERATED, NETWORK, DEFINITION, TRAINABLE, TRAINER, PLAN, SPLIT, EARLY_STOPPING, LBFGS, OBSERVER, SCHEDULE,
            SCHEMA,
        COLUMN, DATASET, ELEMENTS, NORMALIZATION, ENCODER, DECODER, INPUT_EXCEPTION, CONTENTS, PROVENANCE, TENSOR,
        INITIALIZERS, DENSE, PANELS, SLICES, TARGETS, GRADIENTS, FINITE, MAX_NORM,
        BATCH_NORM, GROUP_NORM, DROPOUT, NOISE);
    Stream<ClassName> activations = Stream.of(Activation.values())
        .filter(activation -> activation != Activation.LINEAR).map(RuntimeTypes::activation);
    Stream<ClassName> losses = Stream.of(Loss.values()).map(RuntimeTypes::loss);
    return Stream.of(named, activations, losses).flatMap(types -> types)
        .map(ClassName::simpleName).collect(Collectors.toUnmodifiableSet());
  }
}
