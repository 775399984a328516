/**
 * Contains meetings and meeting series, answers to invitations, substitutes, absences, and the settings of networks.
 */
@NullMarked
package se.budkavle.storage.meeting;

import org.jspecify.annotations.NullMarked;
