/** Activation functions and their derivatives, one class each, as passes over arrays. */
package org.mlpc.runtime.kernel.activation;
