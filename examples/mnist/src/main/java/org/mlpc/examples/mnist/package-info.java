/** MNIST, the database of handwritten digits. */
package org.mlpc.examples.mnist;
