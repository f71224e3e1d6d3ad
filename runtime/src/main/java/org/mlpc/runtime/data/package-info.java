/** Columns, data sets, splits and fitted normalisation. */
package org.mlpc.runtime.data;
