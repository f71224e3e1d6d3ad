/** Losses, one class each: the sum of the examples' losses and its gradient. */
package org.mlpc.runtime.kernel.loss;
