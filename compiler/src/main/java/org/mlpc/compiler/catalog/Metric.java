package org.mlpc.compiler.catalog;

/** What a report measures. */
public enum Metric implements Concept {
  LOSS, ACCURACY, PRECISION, RECALL, F1, F1_MICRO, F1_MACRO, ROC_AUC, TOP_K, CONFUSION, HAMMING, MAE, RMSE, R2
}
