package se.budkavle.bot.feature.reckoning;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.reckoning.ReckoningAnswer;

/**
 * A network in a yearly reckoning, with its answer.
 *
 * @param answer the answer in force; null if the network has not answered
 */
record ReckoningRow(Network network, @Nullable ReckoningAnswer answer) {}
