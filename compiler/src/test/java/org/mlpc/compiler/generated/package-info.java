/** Generated networks, driven through their public face: published numbers, and the statistics of what is drawn. */
package org.mlpc.compiler.generated;
