"""Training the network that weighs disputes: `python -m training.disputes.make JSONS OUT`."""
