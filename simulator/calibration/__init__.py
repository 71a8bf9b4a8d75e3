"""Fitting the scorer and measuring it against rated replies. Needs the extra ``calibrate`` only for fitting."""
