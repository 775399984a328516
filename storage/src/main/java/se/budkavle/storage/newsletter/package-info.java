/** Newsletters: their issues with every text they ever had and their pictures, whom they go to, and who said no. */
package se.budkavle.storage.newsletter;
