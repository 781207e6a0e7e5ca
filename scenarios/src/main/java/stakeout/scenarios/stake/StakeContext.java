package stakeout.scenarios.stake;

import java.nio.file.Path;
import stakeout.model.chance.Draws;
import stakeout.model.protocol.Token;

/**
 * What stake is read for.
 *
 * @param token the asset that stake is counted in
 * @param draws the draws of stream {@code group/stake}: they hang on the master seed alone, so every replication and every
 *     sweep point has the same stakes
 * @param folder where relative file names start: the scenario file's folder
 */
public record StakeContext(Token token, Draws draws, Path folder) {}
