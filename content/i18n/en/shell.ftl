app-name = Trajectoire
