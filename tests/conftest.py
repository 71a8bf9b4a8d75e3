"""Being here, it lets every test import the modules of this folder, such as `parcel_story`."""
