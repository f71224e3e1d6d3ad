/** Ten classes from a vector of pixels. */
package org.mlpc.examples.digits;
