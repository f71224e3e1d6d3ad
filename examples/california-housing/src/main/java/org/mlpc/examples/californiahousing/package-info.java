/** Regression on census data. */
package org.mlpc.examples.californiahousing;
