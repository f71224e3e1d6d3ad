package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A class too large for one class file, as a chain of abstract classes below it that hold most of its arrays and
 * private methods. A class file has at most 65,535 constants, a constructor at most 65,535 bytes (JVMS 4.1, 4.7.3).
 */
final class ClassChain {

  /** About 14 bytes each in the constructor, three constants each. */
  private static final int FIELDS = 1500;

  /** With so few the words need no counting: methods name fields and one another, about two words a field. */
  private static final int FEW_FIELDS = 500;

  /** Different words of methods in a class: at most three constants each. */
  private static final int WORDS = 12_000;

  private final TypeSpec whole;
  private final ClassName name;
  private final List<ParameterSpec> parameters;
  private final Map<String, CodeBlock> assignments;
  private final MethodWords words;
  private final MovableMembers movable;

  private ClassChain(TypeSpec whole, ClassName name, List<ParameterSpec> parameters,
      Map<String, CodeBlock> assignments, MethodWords words) {
    this.whole = whole;
    this.name = name;
    this.parameters = parameters;
    this.assignments = assignments;
    this.words = words;
    this.movable = new MovableMembers(whole, words);
  }

  /**
   * The class, alone if it fits.
   *
   * @param parameters of the constructor, as far as assignments use them; none if there are no assignments
   * @param assignments what the constructor does for a field, in the order of the fields
   * @return the class first, then what it extends, from the root down
   */
  static List<TypeSpec> of(
      TypeSpec whole, ClassName name, List<ParameterSpec> parameters, Map<String, CodeBlock> assignments) {
    MethodWords words = new MethodWords();
    int fields = whole.fieldSpecs().size();
    return fields <= FEW_FIELDS || fields <= FIELDS && words.of(whole.methodSpecs()).size() <= WORDS
        ? List.of(whole)
        : new ClassChain(whole, name, parameters, assignments, words).split();
  }

  private List<TypeSpec> split() {
    List<TypeSpec> parts = new ArrayList<>();
    for (List<FieldSpec> fields : DefinitionClass.parts(movable.fields(), FIELDS)) {
      TypeSpec.Builder part = part(parts.size() + 1);
      fields.forEach(field -> part.addField(open(field)));
      parts.add(constructed(part, fields).build());
    }
    for (List<MethodSpec> methods : byWords(movable.methods())) {
      TypeSpec.Builder part = part(parts.size() + 1);
      methods.forEach(method -> part.addMethod(open(method)));
      parts.add(constructed(part, List.of()).build());
    }
    parts.add(0, rest(parts.size()));
    return parts;
  }

  private ClassName partName(int number) {
    return name.peerClass(name.simpleName() + "Part" + number);
  }

  private TypeSpec.Builder part(int number) {
    TypeSpec.Builder part = TypeSpec.classBuilder(partName(number))
        .addJavadoc("Part $L of {@link $T}, which is too large for one class file.", number, name)
        .addAnnotations(whole.annotations())
        .addModifiers(Modifier.ABSTRACT);
    return number == 1 ? part : part.superclass(partName(number - 1));
  }

  private TypeSpec.Builder constructed(TypeSpec.Builder part, List<FieldSpec> fields) {
    if (assignments.isEmpty()) {
      return part;
    }
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addParameters(parameters);
    if (!part.build().superclass().equals(ClassName.OBJECT)) {
      constructor.addStatement(callOfParent());
    }
    fields.stream().map(FieldSpec::name).filter(assignments::containsKey)
        .forEach(field -> constructor.addCode(assignments.get(field)));
    return part.addMethod(constructor.build());
  }

  private CodeBlock callOfParent() {
    return CodeBlock.of("super($L)", parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", ")));
  }

  private TypeSpec rest(int parts) {
    TypeSpec.Builder rest = TypeSpec.classBuilder(name)
        .addJavadoc(whole.javadoc())
        .addAnnotations(whole.annotations())
        .addModifiers(whole.modifiers().toArray(Modifier[]::new))
        .superclass(partName(parts))
        .addSuperinterfaces(whole.superinterfaces());
    Set<String> movedFields = movedFields();
    whole.fieldSpecs().stream().filter(field -> !movedFields.contains(field.name())).forEach(rest::addField);
    Set<String> movedMethods = movable.methods().stream().map(MethodSpec::name).collect(Collectors.toSet());
    for (MethodSpec method : whole.methodSpecs()) {
      if (method.isConstructor() && !assignments.isEmpty()) {
        rest.addMethod(constructor(method));
      } else if (!movedMethods.contains(method.name())) {
        rest.addMethod(method);
      }
    }
    whole.typeSpecs().forEach(type -> rest.addType(open(type)));
    return rest.build();
  }

  private Set<String> movedFields() {
    return movable.fields().stream().map(FieldSpec::name).collect(Collectors.toSet());
  }

  private MethodSpec constructor(MethodSpec whole) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addJavadoc(whole.javadoc()).addParameters(whole.parameters()).addStatement(callOfParent());
    Set<String> moved = movedFields();
    assignments.forEach((field, code) -> {
      if (!moved.contains(field)) {
        constructor.addCode(code);
      }
    });
    return constructor.build();
  }

  private List<List<MethodSpec>> byWords(List<MethodSpec> methods) {
    List<List<MethodSpec>> parts = new ArrayList<>();
    List<MethodSpec> part = new ArrayList<>();
    Set<String> ofPart = new HashSet<>();
    for (MethodSpec method : methods) {
      Set<String> more = words.of(method);
      if (!part.isEmpty() && ofPart.size() + more.size() > WORDS) {
        parts.add(part);
        part = new ArrayList<>();
        ofPart.clear();
      }
      part.add(method);
      ofPart.addAll(more);
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /** Private members are those of one file; the parts share them. */
  private static FieldSpec open(FieldSpec field) {
    FieldSpec.Builder open = FieldSpec.builder(field.type(), field.name(), shared(field.modifiers()))
        .addJavadoc(field.javadoc());
    return field.initializer().isEmpty() ? open.build() : open.initializer(field.initializer()).build();
  }

  private static MethodSpec open(MethodSpec method) {
    return MethodSpec.methodBuilder(method.name()).addJavadoc(method.javadoc()).addAnnotations(method.annotations())
        .addModifiers(shared(method.modifiers())).returns(method.returnType()).addParameters(method.parameters())
        .addCode(method.code()).build();
  }

  private static TypeSpec open(TypeSpec type) {
    if (!type.modifiers().contains(Modifier.PRIVATE)) {
      return type;
    }
    TypeSpec.Builder open = TypeSpec.classBuilder(type.name()).addJavadoc(type.javadoc())
        .addModifiers(shared(type.modifiers()));
    type.fieldSpecs().forEach(field -> open.addField(open(field)));
    type.methodSpecs().forEach(method -> open.addMethod(open(method)));
    return open.build();
  }

  private static Modifier[] shared(Set<Modifier> modifiers) {
    return modifiers.stream().filter(modifier -> modifier != Modifier.PRIVATE).sorted().toArray(Modifier[]::new);
  }
}
