package com.example

/** Predicts with the weights in the jar, from the language that names things as Java does. */
fun main() {
  val network = Xor.bundled()
  val (answer) = listOf(Xor.Input(true, false)).map { network.predict(it) }
  println("${answer.xor} ${answer.probability > 0.5}")
}
