"""Pages written from the code live beside the script that writes them."""
