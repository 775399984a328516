package se.budkavle.bot.feature.directory;

import java.util.function.Predicate;
import se.budkavle.storage.directory.Network;

/**
 * The rights of the reader of an organisation's message or web page.
 *
 * @param readable a function that takes a network and returns whether the reader may read it
 * @param belonging a function that takes a network and returns whether the reader belongs to it. Only people who belong
 *     to a network may read the municipalities' answers about its decisions.
 */
record OrganisationViewer(Predicate<Network> readable, Predicate<Network> belonging) {}
