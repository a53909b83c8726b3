/** The rooms of the stand-in, as the client sees them. */
package dev.tapedeck.rooms;
