/**
 * Loads the catalogue into the database. The catalogue consists of YAML files in which people edit organisations,
 * areas, networks and plans.
 */
@NullMarked
package se.budkavle.bot.feature.catalogue;

import org.jspecify.annotations.NullMarked;
