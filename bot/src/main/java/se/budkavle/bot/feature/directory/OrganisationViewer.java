package se.budkavle.bot.feature.directory;

import java.util.function.Predicate;
import se.budkavle.storage.directory.Network;

/**
 * The rights of the reader of an organisation's message or web page.
 *
 * @param readable returns whether the reader may read a network
 * @param belonging returns whether the reader belongs to a network, and may thus read the municipalities' answers about
 *     its decisions
 */
record OrganisationViewer(Predicate<Network> readable, Predicate<Network> belonging) {}
