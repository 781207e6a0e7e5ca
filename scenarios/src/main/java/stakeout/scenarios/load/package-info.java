/**
 * From YAML text to Java records, with all problems of a file at once: {@link stakeout.scenarios.load.YamlReader} makes a
 * {@link stakeout.scenarios.load.YamlTree} that remembers where each value stands, trees are merged and swept, and a
 * {@link stakeout.scenarios.load.Binder} makes records of them.
 */
package stakeout.scenarios.load;
