package org.mlpc.runtime;

/**
 * What is about to be trained.
 *
 * @param epochs the most epochs there will be
 * @param epochsDone epochs that a checkpoint already holds
 * @param batches updates in an epoch
 * @param trainingRows rows that train
 * @param validationRows rows that validate; 0 for none
 * @param testRows rows held out for the final test; 0 for none
 */
public record TrainingStart(
    int epochs, int epochsDone, int batches, int trainingRows, int validationRows, int testRows) {}
