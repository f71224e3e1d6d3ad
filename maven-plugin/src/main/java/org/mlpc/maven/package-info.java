/** The Maven plugin: goals around {@code .mlp} files, and what makes a goal that has nothing to do do nothing. */
package org.mlpc.maven;
