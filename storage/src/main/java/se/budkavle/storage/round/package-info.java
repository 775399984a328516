/** The askings of everyone responsible, and every answer that came. */
package se.budkavle.storage.round;
