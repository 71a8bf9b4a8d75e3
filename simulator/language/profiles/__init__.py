"""One profile a language; `simulator.language.profile.profile` finds them."""
