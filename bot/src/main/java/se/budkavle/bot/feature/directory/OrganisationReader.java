package se.budkavle.bot.feature.directory;

import java.util.function.Predicate;
import se.budkavle.storage.directory.Network;

/**
 * Who reads about an organisation.
 *
 * @param readable returns whether the reader may read a network
 * @param belonging returns whether the reader belongs to a network, and may read what became of its decisions at home
 */
record OrganisationReader(Predicate<Network> readable, Predicate<Network> belonging) {}
