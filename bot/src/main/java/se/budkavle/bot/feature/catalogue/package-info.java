/** The catalogue: organisations, areas, networks and plan as files that people may edit. */
package se.budkavle.bot.feature.catalogue;
