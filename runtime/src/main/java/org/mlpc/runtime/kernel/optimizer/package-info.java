/** Optimisers, one class each: updates of parameters as single passes over arrays. */
package org.mlpc.runtime.kernel.optimizer;
