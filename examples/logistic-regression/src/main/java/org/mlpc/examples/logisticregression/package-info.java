/** Logistic regression: a network without hidden layers. */
package org.mlpc.examples.logisticregression;
