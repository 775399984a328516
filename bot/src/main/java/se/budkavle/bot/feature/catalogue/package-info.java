/** Loads the catalogue: files in which people edit organisations, areas, networks and plans. */
package se.budkavle.bot.feature.catalogue;
