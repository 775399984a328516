/** Agendas: their items, the standing items of each network, and the versions that were posted. */
package se.budkavle.storage.agenda;
