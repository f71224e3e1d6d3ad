/** The one place of every concept the language knows. */
package org.mlpc.compiler.catalog;
