/**
 * What a generated network needs to run and train: the faces between generated code and the training loop.
 * Nothing here holds a layer: what a network computes stands in its generated class.
 */
package org.mlpc.runtime;
